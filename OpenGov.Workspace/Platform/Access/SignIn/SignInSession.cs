namespace OpenGov.Workspace.Platform.Access;

/// <summary>One browser in which somebody is signed in, from signing in to signing out.</summary>
/// <remarks>Kept here and not only in the cookie, so that a copied cookie ends with it.</remarks>
public sealed class SignInSession(Guid id, Guid accountId, DateTime startedAt)
{
    /// <summary>However busy somebody is, they sign in again after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Of not being used at all.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(8);

    public Guid Id { get; private set; } = id;
    public Guid AccountId { get; private set; } = accountId;
    public DateTime StartedAt { get; private set; } = startedAt;
    public DateTime? EndedAt { get; private set; }

    public void End(DateTime at) => EndedAt ??= at;
}
