namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>A class of MemoryPack with three properties.</summary>
internal static class MessageSource
{
    public static string Write(int index, int edit) => $$"""
        using MemoryPack;

        namespace Corpus.Messages;

        [MemoryPackable]
        public sealed partial class Message{{index}}
        {
            public required string Title { get; set; }

            public int Amount { get; set; }

            public string? Link { get; set; }

            public int Total(int count) => count * Amount + {{edit}};
        }
        """;
}
