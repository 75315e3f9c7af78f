# Sourced by ./bangfu: makes a release out of a clone, so that a release that fails leaves nothing behind.

usage_of_release="./bangfu release VERSION [--rehearse]"

refuse() { say "$*"; exit 1; }

# --- what has to hold before anything is done ---------------------------------------------------

require_release() { # version
  local pattern='^[0-9]+\.[0-9]+\.[0-9]+$' tool key version=
  [[ $1 =~ $pattern ]] || refuse "$1 is no version: $usage_of_release"
  for tool in git tar gzip sha256sum sed; do
    command -v "$tool" >/dev/null || refuse "a release needs $tool."
  done
  for key in user.name user.email; do
    [[ -n $(git config "$key") ]] || refuse "git knows no $key."
  done
  [[ -z $(git status --porcelain) ]] || refuse "the tree is not clean: commit or put away what git status shows."
  [[ -n $(git branch --show-current) ]] || refuse "a release is made on a branch."
  [[ -z $(git tag --list "v$1") ]] || refuse "$1 was released: there is a tag v$1."
  read_version
  [[ $1 == "$version" ]] || is_later "$1" "$version" || refuse "$1 is older than what is being worked on, $version."
  grep -q "^## $version (not released yet)" CHANGELOG.md || refuse "CHANGELOG.md has no section \"$version (not released yet)\"."
}

is_later() { # version other
  local IFS=. i
  local -a one=($1) other=($2)
  for i in 0 1 2; do
    ((one[i] > other[i])) && return 0
    ((one[i] < other[i])) && return 1
  done
  return 1
}

# --- versions, in all places where one stands ---------------------------------------------------

# from what the poms say now to another version, which contracts say without -SNAPSHOT
set_version() { # from to
  local file
  while IFS= read -r file; do
    # the project's own, or its parent's: a dependency may happen to have the same
    sed -i -E "/<artifactId>(bangfu|services)<\/artifactId>/,/<version>/ s|<version>${1//./\\.}</version>|<version>$2</version>|" "$file"
  done < <(git ls-files '*pom.xml')
  for file in api-specs/openapi/*.yaml api-specs/events/asyncapi.yaml; do
    sed -i "/^info:/,/^[a-z]*:\$/ s|^  version: .*|  version: ${2%-SNAPSHOT}|" "$file"
  done
  sed -i "s|version = \"bangfu [0-9.]*\"|version = \"bangfu ${2%-SNAPSHOT}\"|" deploy/local/src/main/java/org/bangfu/local/cli/BangfuCommand.java
  sed -i "s|^mp.openapi.extensions.smallrye.info.version=.*|mp.openapi.extensions.smallrye.info.version=${2%-SNAPSHOT}|" \
    services/kit/src/main/resources/META-INF/microprofile-config.properties
}

# --- archives -----------------------------------------------------------------------------------

# the same bytes of the same files, whoever packs them, and beside them under which licence they are
pack() { # archive folder name-in-it
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime='@0' --transform "s|^\./|$3/|" -C "$2" -cf - . -C "$PWD" ./LICENSE ./NOTICE | gzip -n9 >"$1"
}

make_archives() { # version out
  local service jar
  mkdir -p "$2"
  for service in household-registry needs-and-donations consumption-aid reporting; do
    pack "$2/bangfu-$service-$1.tar.gz" "services/$service/target/quarkus-app" "bangfu-$service-$1" || exit
  done
  pack "$2/bangfu-contracts-$1.tar.gz" api-specs "bangfu-contracts-$1" || exit
  pack "$2/bangfu-clients-typescript-$1.tar.gz" deploy/partner-clients/target/generated-typescript "bangfu-clients-typescript-$1" || exit
  cp "deploy/partner-clients/target/partner-clients-$1.jar" "$2/bangfu-clients-java-$1.jar" || exit
  cp target/bom.json "$2/bangfu-$1.cdx.json" || exit
  git archive --format=tar --prefix="bangfu-$1/" HEAD | gzip -n9 >"$2/bangfu-$1-src.tar.gz" || exit
  (cd "$2" && sha256sum -- * >SHA256SUMS) || exit
}

# --- the release --------------------------------------------------------------------------------

release() { # version [--rehearse]
  local wanted=${1:-} rehearse= version= from next day key folder option
  for option in "${@:2}"; do
    [[ $option == --rehearse ]] || refuse "$option is no option: $usage_of_release"
    rehearse=1
  done
  require_release "$wanted"
  read_version
  from=$version-SNAPSHOT
  folder=$made/release/$wanted
  rm -rf "$folder" && mkdir -p "$folder" || exit
  say "releasing $wanted from a clone in $folder/clone"
  git clone -q "$root" "$folder/clone" || exit
  for key in user.name user.email; do
    git -C "$folder/clone" config "$key" "$(git config "$key")" || exit
  done
  cd "$folder/clone" || exit
  day=$(git log -1 --format=%cs)

  set_version "$from" "$wanted"
  sed -i "s|^## $version (not released yet)|## $wanted ($day)|" CHANGELOG.md
  sed -i "s|^## Before the first release|## $wanted ($day)|; s|^## Since the last release|## $wanted ($day)|" api-specs/CHANGELOG.md

  # against the last release, as long as its contracts are the kept ones
  ./mvnw -B -ntp -q ${BANGFU_MAVEN:-} test -pl deploy/contract-check -Dtest='ReleasedContractsTest,EventFilesTest' || refuse "the contracts do not fit."
  cp api-specs/agreed-breaks.yaml "$folder/agreed-breaks.yaml"
  copy_contracts "$wanted"
  cp "$folder/agreed-breaks.yaml" "api-specs/released/$wanted/agreed-breaks.yaml"
  sum_contracts "$wanted"
  sed -i '/^#/!d' api-specs/agreed-breaks.yaml && printf '[]\n' >>api-specs/agreed-breaks.yaml
  git add -u && git add api-specs/released && git commit -q -m "Release $wanted" || exit

  # what is tested is what is tagged
  if [[ -n $rehearse ]]; then
    say "a rehearsal: without tests, and nothing is tagged"
  else
    ./bangfu test || refuse "the checks failed, and nothing was released."
    [[ -z $(git status --porcelain --untracked-files=no) ]] || refuse "the checks changed what git status shows in $folder/clone."
  fi

  say "building the archives"
  ./mvnw -B -ntp -q ${BANGFU_MAVEN:-} -Dquick -Dmaven.test.skip=true -T 2 package || refuse "the build failed."
  ./mvnw -B -ntp -q ${BANGFU_MAVEN:-} org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom -DoutputFormat=json \
    -DincludeTestScope=false || refuse "the bill of materials was not made."
  make_archives "$wanted" "$folder/files"

  if [[ -n $rehearse ]]; then
    rm -rf "$folder/clone"
    say "rehearsed: the archives are in $folder/files, and nothing has changed here."
    return
  fi
  git tag -a "v$wanted" -m "Bangfu $wanted" || exit
  next=${wanted%.*}; next=${next%.*}.$((${next#*.} + 1)).0
  set_version "$wanted" "$next-SNAPSHOT"
  sed -i "0,/^## $wanted /s||## $next (not released yet)\n\n## $wanted |" CHANGELOG.md
  sed -i "0,/^## $wanted /s||## Since the last release\n\n## $wanted |" api-specs/CHANGELOG.md
  git add -u && git commit -q -m "Begin $next" || exit

  cd "$root" || exit
  # the tag last: where the branch has moved on, nothing here shall say that it was released
  git fetch -q --no-tags "$folder/clone" HEAD && git merge -q --ff-only FETCH_HEAD &&
    git fetch -q --no-tags "$folder/clone" "refs/tags/v$wanted:refs/tags/v$wanted" ||
    refuse "$wanted is in $folder/clone, and the branch here has moved on: fetch it from there."
  rm -rf "$folder/clone"
  say "$wanted is tagged here as v$wanted, and nothing was pushed; its files and their checksums are in $folder/files."
}
