using Bizproc.Protocol;

namespace Bizproc.Compatibility;

/// <summary>
/// A declaration, as far as saved workflows depend on it. Names, descriptions, handlers, users, settings pages and document types are missing: a
/// change of those hurts no saved workflow.
/// </summary>
/// <param name="Kind"><c>activity</c> or <c>robot</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="Line">The line of the baseline on which it stands; 0 if it comes from the code.</param>
internal sealed record ActionContract(string Kind, string Code, int Line = 0)
{
    public const string Activity = "activity";
    public const string Robot = "robot";

    /// <summary>Tells if a workflow waits for the answer.</summary>
    public WaitMode Waits { get; init; }

    /// <summary>The input properties, in the order of the ordinals of their keys.</summary>
    public IReadOnlyList<PropertyContract> Properties { get; init; } = [];

    /// <summary>The return properties, in the same order.</summary>
    public IReadOnlyList<PropertyContract> Returns { get; init; } = [];

    /// <summary>The rules that show the action.</summary>
    public IReadOnlyList<FilterRule> Includes { get; init; } = [];

    /// <summary>The rules that hide it.</summary>
    public IReadOnlyList<FilterRule> Excludes { get; init; } = [];

    /// <summary>Finds an input property.</summary>
    public PropertyContract? FindProperty(string key) => Properties.FirstOrDefault(property => property.Key == key);

    /// <summary>Finds a return property.</summary>
    public PropertyContract? FindReturn(string key) => Returns.FirstOrDefault(property => property.Key == key);
}

/// <summary>The values of <c>USE_SUBSCRIPTION</c> (portal: 6.1).</summary>
internal enum WaitMode
{
    /// <summary>The workflow does not wait.</summary>
    No,

    /// <summary>The workflow waits.</summary>
    Yes,

    /// <summary>The designer of the workflow decides.</summary>
    Designer,
}
