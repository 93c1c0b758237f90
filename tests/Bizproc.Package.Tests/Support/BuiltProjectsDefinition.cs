namespace Bizproc.Package.Tests.Support;

/// <summary>The tests that check the output of one build of many projects.</summary>
[CollectionDefinition(nameof(BuiltProjects))]
public sealed class BuiltProjectsDefinition : ICollectionFixture<BuiltProjects>;
