namespace OpenGov.Workspace.Platform.Access;

public static class AccessRefusals
{
    public static readonly Refusal NotAllowed = new("Access.NotAllowed");

    /// <summary>Unknown address, wrong password, locked or disabled: one answer for all of them.</summary>
    public static readonly Refusal WrongEntry = new("Access.WrongEntry");
}
