namespace Bizproc.Emulator.Tests.RoundTrips.Versions.Second;

/// <summary>The same action later, of which nothing is left but what the portal demands.</summary>
[BizprocActivity("order", Name = "Simple order")]
public sealed partial class Order;
