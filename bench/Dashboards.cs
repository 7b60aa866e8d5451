using OpenGov.Workspace.Dashboard;

namespace OpenGov.Bench;

internal static class Dashboards
{
    public static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        var register = await LargeRegister.SharedAsync();
        var day = new DateOnly(2026, 11, 22);
        var counted = await Timing.OfAsync(async () =>
        {
            await using var db = register.Database.Reader();
            await PlanTally.TakeAsync(db, register.Plan.Id, day);
        });
        var picture = new PlanPicture(register.Store, new SharedFigures(register.Database), TimeProvider.System);
        var shared = await Timing.OfAsync(() => picture.ReadAsync(register.Secretariat, register.Plan.Number), times: 200);
        return
        [
            new("figures of a plan, 100,000 proposals, counted anew (p95)", counted.P95, "ms", 150, $"once per change, for all open dashboards; {counted.Note}"),
            new("the same, shared by a further dashboard (p95)", shared.P95, "ms", 10, shared.Note),
        ];
    }
}
