using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Converts values for the form of an action. Unlike values for a reader they are never cut.</summary>
internal static class InputValues
{
    public static IReadOnlyList<InputView> Build(PhpArray values) => [.. values.Select(static value => Build(value.Key, value.Value))];

    public static InputView Build(string key, PhpValue value) =>
        new(key, value is PhpArray list ? [.. list.Select(static item => Text(item.Value))] : [value.ToText()]);

    private static string Text(PhpValue value) => value is PhpArray inner ? PhpJsonWriter.Write(inner) : value.ToText();
}
