using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Dashboard.OpenData;

/// <summary>What is published, for programs: stable names, cacheable, readable from any site.</summary>
internal static class OpenDataEndpoints
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(OpenToAnySiteAsync);
        api.MapGet("/plans", async (OpenPlans plans, HttpContext http) =>
            Results.Json((await plans.ReadAsync(http.Actor(), http.RequestAborted)).Value, Json));
        api.MapGet("/plans/{number:int}/proposals", ProposalsAsync);
        api.MapGet("/plans/{number:int}/proposals.json", ProposalsAsync);
        api.MapGet("/plans/{number:int}/proposals.csv", ProposalsAsCsvAsync);
        api.MapGet("/plans/{number:int}/figures", FiguresAsync);
    }

    private static async Task<IResult> ProposalsAsync(int number, OpenProposals proposals, Database database, HttpContext http, int after = 0, int limit = OpenProposals.LargestPage)
    {
        if (await IsUnchangedAsync(number, database, http)) return Results.StatusCode(StatusCodes.Status304NotModified);

        var page = await proposals.ReadAsync(http.Actor(), number, after, limit, http.RequestAborted);
        if (page.Value is not { } lines) return Results.NotFound();

        var size = Math.Clamp(limit, 1, OpenProposals.LargestPage);
        var next = lines.Count == size ? $"/api/plans/{number}/proposals?after={lines[^1].Number}&limit={size}" : null;
        return Results.Json(new { plan = number, proposals = lines, next }, Json);
    }

    private static async Task<IResult> ProposalsAsCsvAsync(int number, OpenProposals proposals, Database database, HttpContext http)
    {
        if (await IsUnchangedAsync(number, database, http)) return Results.StatusCode(StatusCodes.Status304NotModified);

        var first = await proposals.ReadAsync(http.Actor(), number, cancel: http.RequestAborted);
        if (first.Value is not { } page) return Results.NotFound();

        return Results.Stream(async body =>
        {
            await using var csv = new StreamWriter(body, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));   // spreadsheets need the mark
            await csv.WriteAsync(OpenProposalsCsv.Heading);
            while (page.Count > 0)
            {
                foreach (var proposal in page) await csv.WriteAsync(OpenProposalsCsv.Line(proposal));
                page = (await proposals.ReadAsync(http.Actor(), number, page[^1].Number, cancel: http.RequestAborted)).Value ?? [];
            }
        }, "text/csv; charset=utf-8", $"plan-{number}-proposals.csv");
    }

    private static async Task<IResult> FiguresAsync(int number, OpenFigures figures, Database database, HttpContext http)
    {
        if (await IsUnchangedAsync(number, database, http)) return Results.StatusCode(StatusCodes.Status304NotModified);

        var read = await figures.ReadAsync(http.Actor(), number, http.RequestAborted);
        return read.Value is { } lines ? Results.Json(new { plan = number, figures = lines }, Json) : Results.NotFound();
    }

    /// <summary>Says which state of the plan is given out, and whether the caller has it already.</summary>
    private static async Task<bool> IsUnchangedAsync(int number, Database database, HttpContext http)
    {
        await using var db = database.Reader();
        if (await OpenPlans.StateAsync(db, number, http.RequestAborted) is not { } state) return false;

        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{number}-{state.Seq}\""));
        var answer = new ResponseHeaders(http.Response.Headers) { ETag = tag, LastModified = state.At };
        answer.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }

    private static ValueTask<object?> OpenToAnySiteAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
