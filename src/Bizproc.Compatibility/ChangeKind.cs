namespace Bizproc.Compatibility;

/// <summary>The kinds of changes of a declaration. Each harmful kind has a rule of its own.</summary>
internal enum ChangeKind
{
    /// <summary>A change that hurts no saved workflow: an addition, or a wider type or filter.</summary>
    Harmless,

    RemovedAction,
    OtherKind,
    RemovedProperty,
    OtherType,
    SingleValue,
    DemandedValue,
    RemovedOption,
    OtherDefault,
    RemovedResult,
    OtherResult,
    NoWait,
    NarrowerFilter,
}
