namespace OpenGov.Workspace.Adoption;

/// <summary>The chain from an idea to the adopted text.</summary>
internal static class ChainParts
{
    public static void AddChains(this IServiceCollection services) => services.AddSingleton<ChainSheet>();
}
