namespace OpenGov.Workspace.Committee;

/// <summary>What every change of the committee is announced under, so that its pages need not watch each body.</summary>
public static class CommitteeRoom
{
    public static readonly Guid Id = new("c0331771-ee00-7000-8000-000000000001");
}
