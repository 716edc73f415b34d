"""``grader author i18n``: keep the two languages in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from grader.cli import framework
from grader.cli.author_group import AuthorGroup
from grader.cli.framework import argument, course_at, option, print_json
from grader.i18n import message, say

if TYPE_CHECKING:
    from grader.authoring.review import ChapterReview
    from grader.course import Course


@click.group(
    "i18n",
    cls=AuthorGroup,
    invoke_without_command=True,
    help=message("Keep the two languages in step. Alone it shows what is to be reviewed, as 'show' does."),
)
@click.pass_context
def command(context: click.Context) -> int:
    return _show(course_at(context), (), as_json=False) if context.invoked_subcommand is None else 0


@framework.command("show", help=message("Show the paragraphs that changed since the other language was last reviewed."))
@argument("chapters", metavar="[CHAPTER…]", nargs=-1)
@option("--json", "as_json", is_flag=True, help=message("Print them as JSON."))
def show(context: click.Context, chapters: tuple[str, ...], as_json: bool) -> int:
    return _show(course_at(context), chapters, as_json=as_json)


def _show(course: Course, chapters: tuple[str, ...], *, as_json: bool) -> int:
    from grader.authoring.review import review_of

    chosen = list(dict.fromkeys(course.chapter(name) for name in chapters)) or list(course.chapters)
    reviews = [review_of(chapter) for chapter in chosen]
    stale = sum(len(review.stale) for review in reviews)
    if as_json:
        print_json({"schema": "grader.review/1", "chapters": [review.to_json(course.root) for review in reviews]})
        return 1 if stale else 0
    for review in reviews:
        _print(course, review)
    click.echo(say("Chapters: {chapters}, paragraphs to review: {stale}.", chapters=len(reviews), stale=stale))
    return 1 if stale else 0


def _print(course: Course, review: ChapterReview) -> None:
    for item in review.stale:
        path, other = (found.relative_to(course.root).as_posix() for found in (item.path, item.other_path))
        text = (
            message("{other}:{line}: to be reviewed, both this and {path}:{changed} have changed: {excerpt}")
            if item.is_mutual
            else message("{other}:{line}: to be reviewed, {path}:{changed} has changed: {excerpt}")
        )
        click.echo(
            say(text, other=other, line=item.other_line, path=path, changed=item.line, excerpt=item.excerpt),
        )
    if review.stale and not review.is_recorded:
        text = say("{chapter}: no paragraphs were recorded at the last review", chapter=review.chapter.id)
        click.echo(text, err=True)


@framework.command("accept", help=message("Record that the two lessons of a chapter were compared and say the same."))
@argument("chapters", metavar="CHAPTER…", nargs=-1, required=True)
def accept(context: click.Context, chapters: tuple[str, ...]) -> int:
    from grader.authoring.review import accept_review, is_in_step

    course = course_at(context)
    code = 0
    for chapter in dict.fromkeys(course.chapter(name) for name in chapters):
        if not is_in_step(chapter):
            text = say(
                "{chapter}: the lessons are not in step; 'grader author lint {chapter}' says where", chapter=chapter.id
            )
            click.echo(text, err=True)
            code = 1
            continue
        changed = accept_review(chapter)
        for path in changed:
            click.echo(say("{path}: digest written", path=path.relative_to(course.root).as_posix()))
        if not changed:
            click.echo(say("{chapter}: the digests are up to date", chapter=chapter.id))
    return code


command.add_command(show)
command.add_command(accept)
