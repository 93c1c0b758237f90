#pragma warning disable BZP0103, BZP0307 // As recorded; see Recorded.

namespace Bizproc.AspNetCore.Tests.Conformance;

internal static partial class Recorded
{
    internal enum Letter
    {
        [BizprocOption("a", Name = "A")]
        A,

        [BizprocOption("b", Name = "B")]
        B,
    }

    [BizprocActivity("t", Name = "N")]
    internal sealed partial class Types
    {
        [BizprocProperty("b", Name = "b")]
        public bool Bool { get; init; }

        [BizprocProperty("b2", Name = "b")]
        public bool? Bool2 { get; init; }

        [BizprocProperty("b3", Name = "b")]
        public bool? Bool3 { get; init; }

        [BizprocProperty("d", Name = "d")]
        public DateOnly Day { get; init; }

        [BizprocProperty("dt", Name = "d")]
        public DateTimeOffset Moment { get; init; }

        [BizprocProperty("dbl", Name = "d")]
        public double Double { get; init; }

        [BizprocProperty("i", Name = "d")]
        public int Int { get; init; }

        [BizprocProperty("sel", Name = "d")]
        public Letter Select { get; init; }

        [BizprocProperty("sm", Name = "d")]
        public IReadOnlyList<Letter> Selects { get; init; } = [];

        [BizprocProperty("s", Name = "d")]
        public required string String { get; init; }

        [BizprocProperty("st", Name = "d")]
        public string[] Strings { get; init; } = [];

        [BizprocProperty("st1", Name = "d")]
        public List<string> Scalar { get; init; } = [];

        [BizprocProperty("txt", Name = "d", Type = PropertyType.Text)]
        public string? Text { get; init; }

        [BizprocProperty("u", Name = "d")]
        public PortalUser? User { get; init; }

        [BizprocProperty("um", Name = "d")]
        public HashSet<PortalUser> Users { get; init; } = [];

        [BizprocProperty("f", Name = "d")]
        public PortalFile File { get; init; }

        [BizprocProperty("fm", Name = "d")]
        public IReadOnlyCollection<PortalFile> Files { get; init; } = [];

        [BizprocProperty("nul", Name = "d")]
        public string? Null { get; init; }

        [BizprocProperty("emptym", Name = "d")]
        public IReadOnlyList<string>? Vanished { get; init; }

        [BizprocProperty("zero", Name = "d")]
        public int? Zero { get; init; }

        [BizprocProperty("unk", Name = "d", Type = "nonsense")]
        public string? Unknown { get; init; }

        [BizprocProperty("assoc", Name = "d")]
        public string? Map { get; init; }

        [BizprocProperty("mTrue", Name = "d")]
        public IReadOnlyList<string> MultipleByTrue { get; init; } = [];

        [BizprocProperty("mN", Name = "d")]
        public string? Single { get; init; }

        [BizprocProperty("sarr", Name = "d")]
        public string? FirstOfList { get; init; }

        [BizprocProperty("upper", Name = "d")]
        public short Upper { get; init; }
    }
}
