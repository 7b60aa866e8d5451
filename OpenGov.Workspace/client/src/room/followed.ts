import { make } from "./elements";
import type { Myself } from "./keeping";
import { word } from "./words";

const lang = `?lang=${document.documentElement.lang}`;

/** A page of what everybody may read. In a window of its own: the room stays where it is. */
export const away = (address: string, text: string) => make("a", { href: address + lang, target: "_blank", rel: "noopener" }, text);

/** Where the owner of this telephone follows what they proposed: found by the token that only it has. Null while they proposed nothing. */
export const followed = ({ token, proposed }: Myself) =>
  proposed?.length ? make("p", { class: "room-part room-followed" }, away(`/public/followed/${token}`, word("Followed"))) : null;
