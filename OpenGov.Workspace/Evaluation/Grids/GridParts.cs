namespace OpenGov.Workspace.Evaluation;

/// <summary>What can be done with grids, and what is shown of them.</summary>
internal static class GridParts
{
    public static void AddGrids(this IServiceCollection services)
    {
        services.AddSingleton<AdoptGrid>();
        services.AddSingleton<DiscardGrid>();
        services.AddSingleton<GridList>();
        services.AddSingleton<GridSheet>();
        services.AddSingleton<OpenGrid>();
        services.AddSingleton<WithdrawGridSignature>();
        services.AddSingleton<WriteGrid>();
    }
}
