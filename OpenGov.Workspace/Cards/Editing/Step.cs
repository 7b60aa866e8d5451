namespace OpenGov.Workspace.Cards;

/// <summary>One change of a card: the smallest thing an editor can ask for.</summary>
public abstract class Step
{
    /// <summary>Which positions it moves.</summary>
    public virtual StepMap Map => StepMap.Empty;

    /// <summary>The card after the step, whole and valid, or why not.</summary>
    public Tried<Node> Apply(Node card)
    {
        var changed = Change(card);
        if (!changed.Ok) return changed;
        var after = changed.Value;
        if (after.Verdict is not EditFault.None and var fault) return fault;
        return after.Size > EditLimits.Positions || after.Bytes > EditLimits.CardBytes ? EditFault.TooLarge : changed;
    }

    /// <summary>The step that undoes this one.</summary>
    /// <param name="before">A card that this step fits.</param>
    public abstract Step Invert(Node before);

    /// <summary>The same change after other edits, or null when what it changed is gone.</summary>
    public abstract Step? Over(IPositionMap map);

    public abstract void Write(CanonicalJson json);

    /// <summary>As <see cref="Apply"/>, without looking at the result as a whole.</summary>
    protected internal abstract Tried<Node> Change(Node card);
}
