using System.Globalization;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes a run in one line.</summary>
internal static class RunBuilder
{
    private const int MostOfInputs = 300;

    public static RunView Build(Run run, string language)
    {
        string name = StoredTextReader.In(run.Action.Name, language);
        return new RunView(
            run.Id,
            run.Action.Application,
            run.Action.Code,
            name.Length > 0 ? name : run.Action.Code,
            RunOutcome.GetState(run),
            RunOutcome.Describe(run),
            DescribeInputs(run),
            Moment(run.Started));
    }

    public static string Moment(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Gets the inputs that have a value, as the step keeps them.</summary>
    public static IEnumerable<(string Key, Values.PhpValue Value)> ReadInputs(Run run) => PropertyDefinition.ReadInputs(run.Action)
        .Select(property => (property.Key, Value: run.Step.Values[property.Key]))
        .Where(static input => !input.Value.IsNull);

    private static string DescribeInputs(Run run)
    {
        var inputs = ReadInputs(run).Select(static input => (input.Key, Text: ValueFormatter.Format(input.Value))).Where(static input => input.Text.Length > 0);
        string text = string.Join(", ", inputs.Select(static input => $"{input.Key} = {input.Text}"));
        return text.Length <= MostOfInputs ? text : text[..MostOfInputs] + "…";
    }
}
