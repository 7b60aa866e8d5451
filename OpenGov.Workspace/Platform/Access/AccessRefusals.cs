namespace OpenGov.Workspace.Platform.Access;

public static class AccessRefusals
{
    public static readonly Refusal NotAllowed = new("Access.NotAllowed");
}
