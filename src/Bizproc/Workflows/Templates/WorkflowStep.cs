namespace Bizproc;

/// <summary>A step of a workflow template, to refer to its results.</summary>
public sealed class WorkflowStep
{
    internal WorkflowStep(string name) => Name = name;

    /// <summary>Gets the name of the step in the template, such as <c>A10001_1_1_1</c>.</summary>
    public string Name { get; }

    /// <summary>Gets an expression for a result of the step: <c>{=A10001_1_1_1:documentId}</c>.</summary>
    /// <param name="key">The key of the return property, or <c>IsTimeout</c>, which is 1 if the step reached its time limit.</param>
    public string Result(string key) => TemplateExpression.Reference(Name, key);
}
