using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Proposals;

public static class FromSessionRefusals
{
    public static readonly Refusal IsSetAside = new("FromSession.IsSetAside");
    public static readonly Refusal ProposedAlready = new("FromSession.ProposedAlready");
}
