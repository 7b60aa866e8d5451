using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Dashboard;

/// <summary>What of the public consultation and the adoption is news for everybody, and in whose words it is told.</summary>
internal static class AdoptionNews
{
    /// <summary>One side's signature alone is the committee's own: the public hears of it with the second.</summary>
    public static bool IsPublic(string action, byte[] payload) => action switch
    {
        "Adoption.ApproveConsultation" => Says(payload, "approved"),
        "Adoption.SignAdoption" => Says(payload, "adopted"),
        _ => true,
    };

    /// <returns>The action whose sentence tells it.</returns>
    public static string ToldAs(string action, byte[] payload) => action switch
    {
        "Adoption.ApproveConsultation" => "Adoption.ConsultationOpened",
        "Adoption.SignAdoption" => EditionOf(payload) > 1 ? "Adoption.PlanAmended" : "Adoption.PlanAdopted",
        "Adoption.EnterTransmission" => "Adoption.PlanSent",
        _ => action,
    };

    /// <returns>What follows the plan's public address.</returns>
    public static string PageOf(string action, byte[] payload) => action switch
    {
        "Adoption.ApproveConsultation" or "Adoption.PublishConsultationSummary" => "/consultation",
        "Adoption.SignAdoption" => string.Create(CultureInfo.InvariantCulture, $"/adopted?edition={EditionOf(payload)}"),
        "Adoption.EnterTransmission" => "/adopted",
        _ => "",
    };

    /// <summary>Windows whose last day is over. Nobody closes them: the day does, and the record has no line of it.</summary>
    public static async Task<IReadOnlyList<(int Number, DateTime At)>> ClosedAsync(WorkspaceDbContext db, Guid planId, DateOnly today, CancellationToken cancel) =>
        (await db.PublicConsultations.Where(one => one.PlanId == planId && one.ApprovedAt != null && one.Until < today)
            .Select(one => new { one.Number, one.Until }).ToListAsync(cancel))
        .ConvertAll(one => (one.Number, Dates.Utc(one.Until.AddDays(1))));

    private static bool Says(byte[] payload, string name)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;
    }

    private static int EditionOf(byte[] payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("edition", out var value) && value.TryGetInt32(out var edition) ? edition : 1;
    }
}
