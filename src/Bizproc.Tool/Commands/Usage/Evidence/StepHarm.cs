using Bizproc.Tool.Commands.Usage.Templates;

namespace Bizproc.Tool.Commands.Usage.Evidence;

/// <summary>The harm that a change would do to a step.</summary>
/// <param name="Effect">The kind of harm.</param>
/// <param name="Text">The harm as people read it, a part of a sentence.</param>
internal sealed record StepHarm(StepEffect Effect, string Text)
{
    /// <summary>False if it depends on a value that is only known when the workflow runs.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>The saved value, shortened and without secrets; <see langword="null"/> if the harm is not one of a value.</summary>
    public string? Value { get; init; }

    /// <summary>The place that reads a result; <see langword="null"/> if the harm is one of the step itself.</summary>
    public ResultReference? Reference { get; init; }
}

/// <summary>The kinds of harm. Other programs read the names.</summary>
internal enum StepEffect
{
    /// <summary>The workflow stops at the step.</summary>
    Stops,

    /// <summary>The saved value is no longer read.</summary>
    ValueLost,

    /// <summary>Only the first of several saved values is read.</summary>
    ValuesLost,

    /// <summary>The saved value is none of the type.</summary>
    ValueUnfit,

    /// <summary>The saved option does not exist any more.</summary>
    OptionGone,

    /// <summary>A required value is empty.</summary>
    ValueMissing,

    /// <summary>A step without a value gets another default.</summary>
    DefaultChanged,

    /// <summary>Later steps run before the work of the step is done.</summary>
    NoWait,

    /// <summary>A reference to a result gives nothing.</summary>
    ReferenceBroken,

    /// <summary>A reference to a result gives another value.</summary>
    ReferenceChanged,

    /// <summary>A condition that compares a result is never true.</summary>
    ConditionNeverTrue,
}
