import { scoreHere } from "./local/forms";
import { searchHere } from "./local/search";

scoreHere();
searchHere();
