using System.Text.Json;

namespace Bizproc;

/// <summary>The workflow template in which the step of a settings page stands: the names to which the values of the step may refer.</summary>
/// <remarks>
/// A value may be an expression that the workflow evaluates when it runs; <see cref="TemplateExpression"/> writes it. A list that the portal does not
/// send, or that is not of the documented form, is empty.
/// </remarks>
public sealed class SettingsTemplate
{
    internal SettingsTemplate(JsonElement json) => Json = json;

    /// <summary>The parameters with which the workflow is started, for <see cref="TemplateExpression.Parameter"/>.</summary>
    public IReadOnlyList<SettingsProperty> Parameters => ReadProperties("parameters");

    /// <summary>The variables of the template, for <see cref="TemplateExpression.Variable"/>.</summary>
    public IReadOnlyList<SettingsProperty> Variables => ReadProperties("variables");

    /// <summary>The constants of the template, for <see cref="TemplateExpression.Constant"/>.</summary>
    public IReadOnlyList<SettingsProperty> Constants => ReadProperties("constants");

    /// <summary>The variables of the whole portal, for <see cref="TemplateExpression.GlobalVariable"/>.</summary>
    public IReadOnlyList<SettingsProperty> GlobalVariables => ReadProperties("global_variables");

    /// <summary>The constants of the whole portal, for <see cref="TemplateExpression.GlobalConstant"/>.</summary>
    public IReadOnlyList<SettingsProperty> GlobalConstants => ReadProperties("global_constants");

    /// <summary>
    /// The steps of the template that return values, for <see cref="TemplateExpression.Result"/>. The portal also lists steps that run after the step
    /// of the page, whose values are empty at that time.
    /// </summary>
    public IReadOnlyList<SettingsStep> Steps => SettingsStep.ReadAll(Member("return_activities"));

    /// <summary>All data of the portal about the template; <see cref="JsonValueKind.Undefined"/> if the portal does not send any.</summary>
    public JsonElement Json { get; }

    private IReadOnlyList<SettingsProperty> ReadProperties(string list) => SettingsProperty.ReadAll(Member(list));

    private JsonElement Member(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var member) ? member : default;
}
