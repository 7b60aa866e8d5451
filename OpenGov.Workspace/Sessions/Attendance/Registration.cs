using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

/// <summary>In which capacity somebody comes to a session. Only the first two are sides of the committee.</summary>
public enum ComesAs { Administration, CivilSociety, Academia, Media, PrivateSector, Citizen }

public enum Gender { Woman, Man }

public enum RegistrationState { Registered, Waiting, Withdrawn }

/// <summary>Somebody has registered for a session, without an account. Who withdraws leaves a number and nothing else.</summary>
/// <remarks>The workspace keeps only hashes of the two tokens: whoever reads the database can neither withdraw nor check in anybody.</remarks>
public sealed class Registration
{
    private Registration() { }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>1, 2, 3 … within its session: the order in which people registered, and wait.</summary>
    public int Number { get; private set; }
    public RegistrationState State { get; private set; }
    public ComesAs ComesAs { get; private set; }
    public string? Name { get; private set; }
    public string? Body { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }
    public Gender? Gender { get; private set; }
    public string? City { get; private set; }

    /// <summary>What the person needs in order to take part.</summary>
    public string? Needs { get; private set; }

    /// <summary>ar, fr or en: in which language the person registered and wants to be written to.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The version of the form whose consent text the person accepted.</summary>
    public int FormVersion { get; private set; }
    public DateTime RegisteredAt { get; private set; }

    /// <summary>When a place became free for somebody who waited.</summary>
    public DateTime? PromotedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When a letter reminded them that the session is near.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>Of the private link with which the person changes or withdraws.</summary>
    public byte[] LinkHash { get; private set; } = [];

    /// <summary>Of what the person's QR code holds: it checks in and does nothing else.</summary>
    public byte[] PassHash { get; private set; } = [];

    /// <summary>Eight letters and digits for the desk, where a QR code cannot be read.</summary>
    public string Code { get; private set; } = "";
    public int Version { get; private set; }

    public bool IsActive => State is not RegistrationState.Withdrawn;

    /// <param name="token">Of the private link; it is kept nowhere.</param>
    public static Registration Make(
        Guid sessionId, int number, RegistrationAnswers answers, bool waits, int formVersion, string language, string token, DateTime at)
    {
        var registration = new Registration
        {
            Id = Guid.CreateVersion7(),
            SessionId = sessionId,
            Number = number,
            State = waits ? RegistrationState.Waiting : RegistrationState.Registered,
            Language = language,
            FormVersion = formVersion,
            RegisteredAt = at,
            LinkHash = LinkToken.HashOf(token),
            PassHash = LinkToken.HashOf(PassOf(token)),
            Code = RoomTokens.Code(),
            Version = 1,
        };
        registration.Take(answers);
        return registration;
    }

    public void Change(RegistrationAnswers answers)
    {
        Take(answers);
        Version++;
    }

    public void Withdraw(DateTime at)
    {
        (State, WithdrawnAt) = (RegistrationState.Withdrawn, at);
        ForgetPerson();
    }

    public void Promote(DateTime at)
    {
        (State, PromotedAt) = (RegistrationState.Registered, at);
        Version++;
    }

    public void Remind(DateTime at)
    {
        RemindedAt = at;
        Version++;
    }

    /// <summary>What says who it was is no longer needed; in which capacity somebody came stays, for the counts.</summary>
    public void ForgetPerson()
    {
        (Name, Body, Email, Phone, City, Needs) = (null, null, null, null, null, null);
        Version++;
    }

    /// <summary>A code as people type it, in small letters or with spaces.</summary>
    public static string ReadCode(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    public RegistrationAnswers AsAnswered() => new(ComesAs, Name, Body, Email, Phone, Gender, City, Needs);

    /// <summary>What the QR code holds: made from the private link's token, which cannot be told from it.</summary>
    public static string PassOf(string token) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "check-in"u8).AsSpan(0, LinkToken.Bytes));

    private void Take(RegistrationAnswers answers) => (ComesAs, Name, Body, Email, Phone, Gender, City, Needs) =
        (answers.ComesAs, answers.Name, answers.Body, answers.Email, answers.Phone, answers.Gender, answers.City, answers.Needs);
}

/// <summary>What somebody who registers has answered.</summary>
public sealed record RegistrationAnswers(
    ComesAs ComesAs, string? Name = null, string? Body = null, string? Email = null, string? Phone = null, Gender? Gender = null, string? City = null,
    string? Needs = null);
