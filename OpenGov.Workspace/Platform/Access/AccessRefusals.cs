namespace OpenGov.Workspace.Platform.Access;

public static class AccessRefusals
{
    public static readonly Refusal NotAllowed = new("Access.NotAllowed");

    /// <summary>Unknown address, wrong password, locked or disabled: one answer for all of them.</summary>
    public static readonly Refusal WrongEntry = new("Access.WrongEntry");
    public static readonly Refusal WrongPassword = new("Access.WrongPassword");
    public static readonly Refusal WrongCode = new("Access.WrongCode");

    /// <summary>Of the first run; also when somebody has been quicker.</summary>
    public static readonly Refusal WrongKey = new("Access.WrongKey");

    /// <summary>Unknown, used, or too old: one answer for all of them.</summary>
    public static readonly Refusal LinkNotOpen = new("Access.LinkNotOpen");
    public static readonly Refusal PasswordTooShort = new("Access.PasswordTooShort");
    public static readonly Refusal PasswordTooLong = new("Access.PasswordTooLong");
    public static readonly Refusal NotAnAddress = new("Access.NotAnAddress");
    public static readonly Refusal AddressKnown = new("Access.AddressKnown");
    public static readonly Refusal FunctionMissing = new("Access.FunctionMissing");

    /// <summary>Members and co-leads sit on a side; nobody else does.</summary>
    public static readonly Refusal SideWanted = new("Access.SideWanted");
    public static readonly Refusal NoSuchAccount = new("Access.NoSuchAccount");
    public static readonly Refusal NoSuchGrant = new("Access.NoSuchGrant");
    public static readonly Refusal AlreadyGranted = new("Access.AlreadyGranted");
    public static readonly Refusal LastAdministrator = new("Access.LastAdministrator");

    /// <summary>Nobody sits on both sides: their signature would count for two.</summary>
    public static readonly Refusal SitsOnTheOtherSide = new("Access.SitsOnTheOtherSide");
}
