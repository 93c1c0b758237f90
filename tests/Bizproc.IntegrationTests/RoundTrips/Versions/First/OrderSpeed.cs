namespace Bizproc.IntegrationTests.RoundTrips.Versions.First;

public enum OrderSpeed
{
    [BizprocOption("slow-1", Name = "Slow")]
    Slow,

    [BizprocOption("fast 2")]
    Fast,

    Unknown,
}
