using System.Collections;

namespace OpenGov.Workspace.Dashboard;

/// <summary>A list that equals another with equal items, so that a part of the page knows whether its figures changed.</summary>
public sealed class ValueList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    public static readonly ValueList<T> Empty = new([]);

    public T this[int index] => items[index];
    public int Count => items.Count;

    public bool Equals(ValueList<T>? other) => other is not null && (ReferenceEquals(this, other) || items.SequenceEqual(other));
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);
    public override int GetHashCode() => items.Aggregate(items.Count, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
