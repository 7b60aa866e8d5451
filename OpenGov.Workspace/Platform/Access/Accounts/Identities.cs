using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>ASP.NET Core Identity's work on accounts inside a use-case's own transaction, so that the record is written with it or not at all.</summary>
public sealed class Identities(IServiceProvider services, IPasswordHasher<Account> hasher)
{
    public UserManager<Account> In(WorkspaceDbContext db) => ActivatorUtilities.CreateInstance<UserManager<Account>>(
        services, new UserOnlyStore<Account, WorkspaceDbContext, Guid>(db));

    public string Hash(Account account, string password) => hasher.HashPassword(account, password);

    public bool Matches(Account account, string? password) => account.PasswordHash is { } hash
        && hasher.VerifyHashedPassword(account, hash, password ?? "") is not PasswordVerificationResult.Failed;

    /// <summary>Twelve characters; no rule about what they are. A sentence is easier to keep in mind than a riddle.</summary>
    public static Result Check(string? password) => password switch
    {
        null or { Length: < ShortestPassword } => AccessRefusals.PasswordTooShort.About(ShortestPassword),
        { Length: > LongestPassword } => AccessRefusals.PasswordTooLong.About(LongestPassword),
        _ => Result.Done,
    };

    public const int ShortestPassword = 12;

    /// <summary>So that nobody keeps the server busy with hashing.</summary>
    public const int LongestPassword = 200;
}
