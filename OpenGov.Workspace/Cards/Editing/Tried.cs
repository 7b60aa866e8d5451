using System.Diagnostics.CodeAnalysis;

namespace OpenGov.Workspace.Cards;

/// <summary>Something read or made from what an editor sent, or the fault found in it.</summary>
/// <remarks>Unlike <see cref="Platform.Result{T}"/> it carries no sentence: an editor's program reads it, not a person.</remarks>
public readonly record struct Tried<T>(T? Value, EditFault Fault)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Fault is EditFault.None;

    public static implicit operator Tried<T>(T value) => new(value, EditFault.None);
    public static implicit operator Tried<T>(EditFault fault) => new(null, fault);
}
