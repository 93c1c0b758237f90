using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Tests.Support;

/// <summary>A context whose author has forgotten to call <c>AddBizproc</c>.</summary>
public sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options);
