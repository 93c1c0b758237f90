using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Builds the entry of the form for the handler: first the action's own inputs, then the whole form (portal: 10.1).</summary>
internal static class SentEntry
{
    private const string Properties = "properties";

    public static EntryView Build(Run run)
    {
        var form = new PhpArray();
        FormBodyParser.ReadInto(form, run.Body, new ValueBudget());
        var others = form.Where(static field => field.Key != Properties).SelectMany(static field => Lines(field.Key, field.Value));
        return new EntryView(
            RunBuilder.Moment(run.Started),
            EntryKind.Sent,
            "The form was sent to the handler",
            run.Action.Handler,
            ValueFormatter.Pairs(form[Properties]),
            [
                new PairView("All fields", ValueFormatter.Cut(string.Join('\n', others))),
                new PairView("As it was sent", ValueFormatter.Cut(run.Form)),
            ]);
    }

    private static IEnumerable<string> Lines(string name, PhpValue value) => value is PhpArray array
        ? array.SelectMany(member => Lines($"{name}[{member.Key}]", member.Value))
        : [$"{name} = {value.ToText()}"];
}
