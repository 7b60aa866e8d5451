using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Record;

/// <summary>What of the record can be taken away and kept elsewhere.</summary>
internal static class RecordEndpoints
{
    private const string Verifier = "verify-record.py";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/record/checkpoint", CheckpointAsync).AllowAnonymous();   // published, so that copies exist elsewhere
        app.MapGet("/record/key", (RecordKey key) => Results.Text(key.PublicPem, "application/x-pem-file")).AllowAnonymous();
        app.MapGet("/record/verify-record.py", () => Results.Stream(
            typeof(RecordEndpoints).Assembly.GetManifestResourceStream(Verifier)!, "text/x-python", Verifier)).AllowAnonymous();
        app.MapGet("/record/export.jsonl", ExportAsync);
    }

    private static async Task<IResult> CheckpointAsync(Checkpoints checkpoints, HttpContext http) =>
        await checkpoints.NewestAsync(http.RequestAborted) is { } newest
            ? Results.Text(CheckpointNote.Of(newest), "text/plain; charset=utf-8")
            : Results.NotFound();

    private static async Task ExportAsync(RecordExport export, HttpContext http)
    {
        var lines = await export.ReadAsync(http.Actor(), http.RequestAborted);
        if (lines.Value is null)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        http.Response.ContentType = "application/jsonl; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=export.jsonl";
        http.Response.Headers.CacheControl = "no-store";
        await foreach (var line in lines.Value) await http.Response.WriteAsync(line + "\n", http.RequestAborted);
    }
}
