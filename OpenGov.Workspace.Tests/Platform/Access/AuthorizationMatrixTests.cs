using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>Nothing can be asked for that the committee has not decided who may ask it. See docs/authorization.md.</summary>
public sealed class AuthorizationMatrixTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    private static readonly AuthorizationMatrix Matrix = AuthorizationMatrix.Shipped;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private IEnumerable<RouteEndpoint> Endpoints => app.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private string[] Everything => [.. WhatCanBeDone.Actions
        .Concat(Endpoints.Select(AllowedByMatrix.ActionOf).OfType<string>()).Distinct().Order()];

    [Fact]
    public void Everything_that_can_be_asked_for_has_a_row()
    {
        var missing = Everything.Where(action => !Matrix.Knows(action)).ToArray();

        Assert.True(missing.Length == 0,
            "Decide who may do this and add its row (docs/authorization.md). Columns: "
            + $"action,{string.Join(',', Enum.GetNames<Role>())}\n"
            + string.Join('\n', missing.Select(action =>
                $"  {WhatCanBeDone.FileOf(action)}:  {action},no,no,no,no,no,no,no,no,no")));
    }

    [Fact]
    public void No_row_is_left_over_from_something_that_is_gone()
    {
        var everything = Everything.Concat(WhatCanBeDone.MayHaveARow).ToHashSet();

        Assert.Empty(Matrix.Actions.Where(action => !everything.Contains(action)).Order());
    }

    [Fact]
    public void A_page_or_endpoint_that_asks_nobody_is_open_to_the_public_by_its_row()
    {
        var wrong = Endpoints
            .Select(endpoint => (Action: AllowedByMatrix.ActionOf(endpoint), IsOpen: endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null))
            .Where(found => found.Action is not null && found.IsOpen && !Matrix.Allows([Role.Public], found.Action))
            .Select(found => $"{found.Action} is [AllowAnonymous], but its row says Public: no");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_goes_round_the_matrix_with_roles_or_policies_of_its_own()
    {
        var rivals = WhatCanBeDone.Pages.Concat(WhatCanBeDone.Hubs)
            .Where(type => type.GetCustomAttributes<AuthorizeAttribute>().Any(rule => rule.Roles is not null || rule.Policy is not null));

        Assert.Empty(rivals);
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task A_use_case_is_refused_to_a_role_whose_cell_says_no_and_the_record_tells_of_the_attempt(Role role)
    {
        await using var database = new TestDatabase();
        var actor = await ActorOfAsync(database, role);
        var wrong = new List<string>();

        var expected = new List<string>();
        foreach (var useCase in WhatCanBeDone.UseCases)
        {
            var action = AuthorizationMatrix.NameOf(useCase);
            var may = Matrix.Allows(await RolesOfAsync(database, actor), action);
            var entered = false;
            var result = await database.Store.ChangeAsync(RuntimeHelpers.GetUninitializedObject(useCase), actor, change =>
            {
                entered = true;
                change.LeaveUnrecorded();
                return Task.FromResult(Result.Done);
            });
            if (entered != may || result.Ok != may) wrong.Add(action);
            if (!may && actor.AccountId is not null) expected.Add(action);
        }

        Assert.Empty(wrong);
        await using var db = database.Read();
        var record = await db.Record.OrderBy(entry => entry.Seq).Select(entry => new { entry.Action, entry.Payload }).ToListAsync();
        Assert.All(record, entry => Assert.Equal(Store.DeniedAction, entry.Action));
        Assert.Equal(expected.Select(action => $$"""{"denied":"{{action}}"}"""), record.Select(entry => System.Text.Encoding.UTF8.GetString(entry.Payload!)));
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task A_reading_shows_nothing_to_a_role_whose_cell_says_no(Role role)
    {
        await using var database = new TestDatabase();
        var actor = await ActorOfAsync(database, role);
        var roles = await RolesOfAsync(database, actor);
        var wrong = new List<string>();

        foreach (var reading in WhatCanBeDone.Readings)
        {
            var shown = await database.Store.ReadAsync<bool>(
                RuntimeHelpers.GetUninitializedObject(reading), actor, (_, _) => Task.FromResult<Result<bool>>(true));
            if (shown.Ok != Matrix.Allows(roles, AuthorizationMatrix.NameOf(reading))) wrong.Add(AuthorizationMatrix.NameOf(reading));
        }

        Assert.Empty(wrong);
    }

    private static async Task<Actor> ActorOfAsync(TestDatabase database, Role role) => role switch
    {
        Role.Public => Actor.Public,
        Role.Operator => Actor.Operator,
        Role.System => Actor.System,
        _ => await database.ActorAsync(role),
    };

    private static async Task<Role[]> RolesOfAsync(TestDatabase database, Actor actor)
    {
        await using var db = database.Read();
        return [.. (await Rights.OfAsync(db, actor, DateTime.UtcNow, default)).Roles];
    }
}
