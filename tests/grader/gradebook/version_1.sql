-- A gradebook as version 1 wrote it. Never change this file: later versions must be able to read it.
BEGIN TRANSACTION;
CREATE TABLE adjustments (
    id INTEGER PRIMARY KEY NOT NULL, batch_id INTEGER NOT NULL REFERENCES batches (id),
    student_id INTEGER NOT NULL REFERENCES students (id), exercise VARCHAR, mode VARCHAR NOT NULL,
    points FLOAT NOT NULL, who VARCHAR NOT NULL, made_at VARCHAR NOT NULL, why VARCHAR NOT NULL,
    withdrawn_by VARCHAR, withdrawn_at VARCHAR, withdrawn_why VARCHAR,
    CONSTRAINT ck_adjustments_mode CHECK (mode IN ('add', 'set'))
);
INSERT INTO "adjustments" VALUES(1,1,1,NULL,'add',0.5,'김교수','2026-03-22T09:00:00+09:00','늦은 발표',NULL,NULL,NULL);
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY NOT NULL, submission_id INTEGER NOT NULL REFERENCES submissions (id),
    entry_digest VARCHAR NOT NULL, digest VARCHAR NOT NULL, status VARCHAR NOT NULL, same_as VARCHAR,
    score FLOAT NOT NULL, max_score FLOAT NOT NULL, isolation VARCHAR,
    grader VARCHAR NOT NULL, finished_at VARCHAR NOT NULL,
    CONSTRAINT uq_attempts_submission_id_entry_digest UNIQUE (submission_id, entry_digest)
);
INSERT INTO "attempts" VALUES(1,1,'a7b7cc855dfbc74186f5bbc7b6c6a5ba122794b1f417238e53ebf251472e64cc','digest of kim','graded',NULL,7.5,10.0,'full','0.1.0','2026-03-21T10:00:00+09:00');
CREATE TABLE batches (
    id INTEGER PRIMARY KEY NOT NULL, course_id INTEGER NOT NULL REFERENCES courses (id), key VARCHAR NOT NULL, label VARCHAR NOT NULL,
    CONSTRAINT uq_batches_course_id_key UNIQUE (course_id, key)
);
INSERT INTO "batches" VALUES(1,1,'cfe98ebca10df56881b8e33236d34214','hw1');
CREATE TABLE case_results (
    attempt_id INTEGER NOT NULL REFERENCES attempts (id), exercise VARCHAR NOT NULL, case_id VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL, visibility VARCHAR NOT NULL,
    points FLOAT NOT NULL, max_points FLOAT NOT NULL, duration_s FLOAT NOT NULL,
    PRIMARY KEY (attempt_id, exercise, case_id)
);
INSERT INTO "case_results" VALUES(1,'ch01_numbers/double','test_it','wrong_answer','public',7.5,10.0,0.0);
CREATE TABLE courses (
    id INTEGER PRIMARY KEY NOT NULL, key VARCHAR NOT NULL, title_ko VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    CONSTRAINT uq_courses_key UNIQUE (key)
);
INSERT INTO "courses" VALUES(1,'mini','작은 강의','A miniature course');
CREATE TABLE exercise_results (
    attempt_id INTEGER NOT NULL REFERENCES attempts (id), exercise VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    position INTEGER NOT NULL, score FLOAT NOT NULL, max_score FLOAT NOT NULL, outcome VARCHAR NOT NULL,
    PRIMARY KEY (attempt_id, exercise, kind)
);
INSERT INTO "exercise_results" VALUES(1,'ch01_numbers/double','exercise',0,7.5,10.0,'wrong_answer');
CREATE TABLE grades (
    batch_id INTEGER NOT NULL REFERENCES batches (id), student_id INTEGER NOT NULL REFERENCES students (id),
    submission_id INTEGER NOT NULL REFERENCES submissions (id),
    attempt_id INTEGER NOT NULL REFERENCES attempts (id),
    score FLOAT, max_score FLOAT NOT NULL, earned FLOAT NOT NULL, late_points FLOAT NOT NULL,
    late_days INTEGER NOT NULL, bank_days INTEGER NOT NULL, adjusted_points FLOAT NOT NULL,
    is_final BOOLEAN NOT NULL,
    PRIMARY KEY (batch_id, student_id)
);
INSERT INTO "grades" VALUES(1,1,1,1,8.0,10.0,7.5,0.0,0,0,0.5,1);
CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO "schema_version" VALUES(1);
CREATE TABLE students (
    id INTEGER PRIMARY KEY NOT NULL, course_id INTEGER NOT NULL REFERENCES courses (id), key VARCHAR NOT NULL,
    number VARCHAR, name VARCHAR, email VARCHAR, lms_id VARCHAR,
    CONSTRAINT uq_students_course_id_key UNIQUE (course_id, key)
);
INSERT INTO "students" VALUES(1,1,'id:2026001','2026001','김하나',NULL,NULL);
CREATE TABLE submissions (
    id INTEGER PRIMARY KEY NOT NULL, batch_id INTEGER NOT NULL REFERENCES batches (id),
    student_id INTEGER NOT NULL REFERENCES students (id),
    name VARCHAR NOT NULL, source VARCHAR NOT NULL, submitted_at VARCHAR,
    CONSTRAINT uq_submissions_batch_id_name UNIQUE (batch_id, name)
);
INSERT INTO "submissions" VALUES(1,1,1,'kim','kim.zip',NULL);
CREATE INDEX ix_submissions_student_id ON submissions (student_id);
CREATE INDEX ix_case_results_exercise_case_id ON case_results (exercise, case_id);
CREATE INDEX ix_adjustments_batch_id_student_id ON adjustments (batch_id, student_id);
COMMIT;
