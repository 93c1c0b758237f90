namespace Bizproc;

/// <summary>Writes the expressions that a workflow evaluates when it runs, for the values of steps.</summary>
/// <remarks>
/// Results of earlier steps of a template in code: <see cref="WorkflowStep.Result"/>. Names have letters A-Z a-z, digits, <c>_</c> and <c>.</c>; an <see cref="ArgumentException"/>
/// reports others, because a portal leaves an expression with them as it is written.
/// </remarks>
public static class TemplateExpression
{
    /// <summary>Gets a field of the document: <c>{=Document:TITLE}</c>.</summary>
    /// <param name="field">The name of the field.</param>
    public static string Document(string field) => Reference("Document", field);

    /// <summary>Gets a variable of the template: <c>{=Variable:total}</c>.</summary>
    /// <param name="name">The name of the variable.</param>
    public static string Variable(string name) => Reference("Variable", name);

    /// <summary>Gets a parameter with which the workflow was started: <c>{=Template:reason}</c>.</summary>
    /// <param name="name">The name of the parameter.</param>
    public static string Parameter(string name) => Reference("Template", name);

    /// <summary>Gets a constant of the template: <c>{=Constant:rate}</c>.</summary>
    /// <param name="name">The name of the constant.</param>
    public static string Constant(string name) => Reference("Constant", name);

    /// <summary>Gets a variable of the whole portal: <c>{=GlobalVar:Variable1666332520655}</c>.</summary>
    /// <param name="id">The id of the variable.</param>
    public static string GlobalVariable(string id) => Reference("GlobalVar", id);

    /// <summary>Gets a constant of the whole portal: <c>{=GlobalConst:Constant1666332578194}</c>.</summary>
    /// <param name="id">The id of the constant.</param>
    public static string GlobalConstant(string id) => Reference("GlobalConst", id);

    /// <summary>Gets a value that a step returned: <c>{=A71026_84473_24610_19894:Report}</c>.</summary>
    /// <param name="step">The name of the step in its template.</param>
    /// <param name="name">The name of the value.</param>
    public static string Result(string step, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(step);
        return Reference(step, name);
    }

    internal static string Reference(string source, string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);

        // A portal leaves any other text as it is written. After the name it reads modifiers, such as "> friendly".
        if (!field.Split('>')[0].Trim().All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'))
            throw new ArgumentException($"'{field}' cannot be in an expression: a portal reads only names of the letters A-Z a-z, digits, '_' and '.'", nameof(field));

        return $"{{={source}:{field}}}";
    }
}
