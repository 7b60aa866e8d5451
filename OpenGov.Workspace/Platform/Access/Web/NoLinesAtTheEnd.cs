namespace OpenGov.Workspace.Platform.Access;

/// <summary>While the program ends, no new live connection is opened.</summary>
/// <remarks>
/// Those that are open are closed at once, and whoever comes back within the same moment would be let in once more: the program
/// would then wait for them until its time is over, and they for it. Refused, they come back to the program that follows.
/// </remarks>
internal sealed class NoLinesAtTheEnd(RequestDelegate next, IHostApplicationLifetime program)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!program.ApplicationStopping.IsCancellationRequested || !OriginCheck.IsLive(http.Request.Path)) return next(http);

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
