[assembly: AssemblyFixture(typeof(OpenGov.Workspace.Platform.PostgresForAll))]

namespace OpenGov.Workspace.Platform;

/// <summary>Lives as long as the tests run, and stops the server that they shared.</summary>
public sealed class PostgresForAll : IDisposable
{
    public void Dispose() => PostgresServer.Stop();
}
