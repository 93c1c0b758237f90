using System.Text.Json.Nodes;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Creates the request that runs an action again. It has the values that the handler received, so expressions are not evaluated again.</summary>
internal static class RunRepeater
{
    public static RunRequest Create(Run run)
    {
        var form = new PhpArray();
        FormBodyParser.ReadInto(form, run.Body, new ValueBudget());
        var inputs = PropertyDefinition.ReadInputs(run.Action).Select(static property => property.Key).Where(static key => !ReservedNames.Contains(key));
        return new RunRequest(run.Action.Code)
        {
            Application = run.Action.Application,
            DocumentId = Texts(form["document_id"]),
            DocumentType = Texts(form["document_type"]),
            Values = Pick(run.Step.Values, inputs),
            Settings = Pick(run.Step.Values, StepSettings.Chosen),
        };
    }

    /// <summary>Takes members. A value that is not there keeps its default.</summary>
    private static JsonObject Pick(PhpArray values, IEnumerable<string> names)
    {
        var picked = new JsonObject();
        foreach (string name in names)
        {
            if (!values[name].IsNull) picked[name] = JsonNode.Parse(PhpJsonWriter.Write(values[name]), documentOptions: new() { MaxDepth = StateJsonWriter.MaxDepth });
        }

        return picked;
    }

    private static string[]? Texts(PhpValue value) => value is PhpArray parts ? [.. parts.Select(static part => part.Value.ToText())] : null;
}
