export function ready(): boolean { return true; }
