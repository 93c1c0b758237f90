namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>A mapper of Mapperly, from a class of three properties to another one.</summary>
internal static class MapperSource
{
    public static string Write(int index, int edit) => $$"""
        using Riok.Mapperly.Abstractions;

        namespace Corpus.Mappers;

        [Mapper]
        public static partial class Mapper{{index}}
        {
            public static partial View{{index}} ToView(Row{{index}} row);
        }

        public sealed class Row{{index}}
        {
            public required string Title { get; init; }

            public int Amount { get; init; }

            public string? Link { get; set; }

            public int Total(int count) => count * Amount + {{edit}};
        }

        public sealed class View{{index}}
        {
            public required string Title { get; init; }

            public long Amount { get; init; }

            public string? Link { get; set; }
        }
        """;
}
