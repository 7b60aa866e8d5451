// A participant's telephone in a session's room: votes, questions, problems, ranking, proposals. What is done here is kept in this
// browser until the server has it on its disk; a lost line, a reload or a restarted server loses nothing.

import { followed } from "./room/followed";
import { Keeping } from "./room/keeping";
import { Page } from "./room/page";

const main = document.getElementById("room");
// The room is not open any more, or not yet: what somebody proposed in it they find from here all the same.
if (main?.dataset.shut) main.append(followed(new Keeping(location.pathname.split("/").pop()!).myself) ?? "");
if (main?.dataset.link) new Page(main, main.dataset.link, main.dataset.language ?? "ar").start();
