import { make } from "./elements";
import type { Myself } from "./keeping";
import { word } from "./words";

const lang = `?lang=${document.documentElement.lang}`;

/** A page of what everybody may read. In a window of its own: the room stays where it is. */
export const away = (address: string, text: string) => make("a", { href: address + lang, target: "_blank", rel: "noopener" }, text);

/** Where the owner of this telephone follows what they proposed: a link that the room gave it and that votes for nobody. Null while they proposed nothing. */
export const followed = ({ follow, proposed }: Myself) =>
  follow && proposed?.length ? make("p", { class: "room-part room-followed" }, away(`/public/followed/${follow}`, word("Followed"))) : null;
