using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>One click on the sign-in page enters an account of the example. Exists in Development only.</summary>
public static class ExampleSignIn
{
    public const string Address = "/sign-in/example";

    public static void Map(WebApplication app)
    {
        if (app.Environment.IsDevelopment()) app.MapPost(Address, EnterAsync).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> EnterAsync(
        [FromForm] Guid account, [FromForm] string? back, AccountSignIn signIn)
    {
        var person = await signIn.UserManager.FindByIdAsync(account.ToString());
        if (person is not { IsExample: true, DisabledAt: null }) return TypedResults.NotFound();

        await signIn.SignInAsync(person, isPersistent: false);
        return TypedResults.Redirect(LanguageSwitch.IsOurs(back) ? back! : "/");
    }
}
