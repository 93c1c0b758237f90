namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>The actions once more, for System.Text.Json's generator, as its users write it: one context for all of them.</summary>
internal static class JsonSource
{
    public static string Write(int count) => $$"""
        namespace Corpus.Actions;

        {{string.Join('\n', Enumerable.Range(0, count).Select(static i => $"[System.Text.Json.Serialization.JsonSerializable(typeof(Action{i}))]"))}}
        public sealed partial class ActionsContext : System.Text.Json.Serialization.JsonSerializerContext;
        """;
}
