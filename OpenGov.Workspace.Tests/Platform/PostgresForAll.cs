[assembly: AssemblyFixture(typeof(OpenGov.Workspace.Platform.PostgresForAll))]

namespace OpenGov.Workspace.Platform;

/// <summary>Removes the test server before the tests' process ends. The measuring program has no such end, so this stands apart from <see cref="PostgresServer"/>.</summary>
public sealed class PostgresForAll : IDisposable
{
    public void Dispose() => PostgresServer.Stop();
}
