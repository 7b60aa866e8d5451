using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>Accounts for the people of the example, by function; entered by one click in Development.</summary>
internal sealed class LoadPeople(Store store, BodyDirectory bodies)
{
    /// <returns>The accounts of those whom the committee knows as principal or deputy of a body.</returns>
    public async Task<IReadOnlyDictionary<(Guid Body, Standing Standing), Guid>> RunAsync(CancellationToken cancel)
    {
        var known = new Dictionary<(Guid, Standing), Guid>();
        foreach (var person in ExampleFiles.People())
        {
            // The secretariat works in a ministry and speaks for no body: only who sits on a side is granted one.
            var body = person is { Body: { } key, Side: not null } ? bodies.ByKey(key) : (Guid?)null;
            var account = (await new OpenExampleAccount(store).RunAsync(
                Actor.System, person.Function, person.Role, person.Side, body, cancel: cancel)).Value();
            if (body is { } seated && person.Seat is { } seat) known[(seated, Enum.Parse<Standing>(seat, ignoreCase: true))] = account;
        }
        return known;
    }
}
