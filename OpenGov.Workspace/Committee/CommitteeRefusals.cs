using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Committee;

public static class CommitteeRefusals
{
    public static readonly Refusal AlreadySeated = new("Committee.AlreadySeated");
    public static readonly Refusal NoSeatLeft = new("Committee.NoSeatLeft");
    public static readonly Refusal NoSuchBody = new("Committee.NoSuchBody");
}
