namespace Bizproc.Emulator.Tests.RoundTrips.Versions.First;

public enum OrderSpeed
{
    [BizprocOption("slow-1", Name = "Slow")]
    Slow,

    [BizprocOption("fast 2")]
    Fast,

    Unknown,
}
