namespace Bizproc.Protocol;

/// <summary>The steps that every portal has, by the name of their type in a workflow template (portal: 24.3).</summary>
internal static class ActivityTypes
{
    /// <summary>The root of a template whose steps follow each other.</summary>
    public const string Root = "SequentialWorkflowActivity";

    /// <summary>A list of steps.</summary>
    public const string Sequence = "SequenceActivity";

    /// <summary>A list of steps that the designer shows as one block.</summary>
    public const string Block = "EmptyBlockActivity";

    /// <summary>Branches, of which the first whose condition is true runs.</summary>
    public const string IfElse = "IfElseActivity";

    /// <summary>One of the branches.</summary>
    public const string Branch = "IfElseBranchActivity";

    /// <summary>Sets variables.</summary>
    public const string SetVariable = "SetVariableActivity";

    /// <summary>Writes into the log of the workflow.</summary>
    public const string Log = "LogActivity";

    /// <summary>Waits for some time, or until a time.</summary>
    public const string Delay = "DelayActivity";

    /// <summary>The beginning of the type of an application's action.</summary>
    public const string RestPrefix = "rest_";
}
