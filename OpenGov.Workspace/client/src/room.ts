// A participant's telephone in a session's room: votes, questions, problems, ranking, proposals. What is done here is kept in this
// browser until the server has it on its disk; a lost line, a reload or a restarted server loses nothing.

import { Page } from "./room/page";

const main = document.getElementById("room");
if (main?.dataset.link) new Page(main, main.dataset.link, main.dataset.language ?? "ar").start();
