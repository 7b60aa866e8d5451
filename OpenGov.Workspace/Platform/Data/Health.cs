namespace OpenGov.Workspace.Platform.Data;

/// <summary>What a supervisor asks: does the program run, and can it serve?</summary>
public static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live\n")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    /// <summary>Says no more than that something is wrong: whoever asks need not have an account.</summary>
    private static async Task<IResult> ReadyAsync(Database database, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (database.Trouble is { } trouble) return Results.Text(trouble.Key + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        return await database.IsReadyAsync(http.RequestAborted)
            ? Results.Text("ready\n")
            : Results.Text("Data.NotReady\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
